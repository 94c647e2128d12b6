package org.bandproof.protocol.bandpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.junit.jupiter.api.Test;

/** The service, where there is more than one account and one band. */
class TwoBandsTest {
  private static final Term PURCHASE = Terms.name("purchase", 16);
  private static final Term STEP_UP = Terms.name("stepUp", 16);

  private final Terms terms = new Terms();
  private final BandPay protocol = new BandPay();
  private final Scene.Made<Term> made =
      protocol.scene().make(terms, terms.fresh("scene", 0)).get("service");
  private final Party<Term> service =
      new Party<>(
          protocol.role("service").orElseThrow(),
          made,
          terms,
          step -> terms.fresh("service", step),
          Rules.ALL,
          Store.inMemory());
  private final Term ann = Terms.name("ann", 16);
  private final Term bob = Terms.name("bob", 16);
  private final Band one = new Band("one");
  private final Band two = new Band("two");

  TwoBandsTest() {
    service.boot(0);
    for (var account : List.of(ann, bob))
      operate(
          "open",
          account,
          Terms.name("wallet", 32),
          terms.hash(STEP_UP),
          number(1),
          terms.constant("EUR"),
          number(5_000),
          number(2));
    operate("purchase", PURCHASE, number(1_000), terms.constant("EUR"), terms.constant("kiosk"));
  }

  /** A band whose keys are known. */
  private final class Band {
    private final Secret<Term> identity;
    private final Term id;

    Band(String name) {
      identity = terms.fresh(name, 0).secret();
      id = Terms.name(name, 16);
    }

    Term sign(Layout layout, Term... parts) {
      return Signed.write(layout, List.of(parts), identity, terms);
    }
  }

  @Test
  void aPurchaseForWhichTwoHoldAnOrderIsPaidOnce() {
    own(ann, one);
    own(bob, two);
    var anns = order(ann);
    var bobs = order(bob);
    assertThat(approve(ann, one, anns).is("Accepted")).isTrue();
    assertThat(approve(bob, two, bobs).is("Refused")).isTrue();
  }

  @Test
  void anAccountReleasesEveryBandThatItWasGranted() {
    granted(ann, one);
    granted(ann, two);
    assertThat(ask(ann, AccountMessages.ASK_RELEASE, one.id, STEP_UP).is("Released")).isTrue();
    assertThat(ask(ann, AccountMessages.ASK_RELEASE, two.id, STEP_UP).is("Released")).isTrue();
  }

  @Test
  void toReleaseABandThatWasOnlyGrantedLeavesTheOneThatIsOwned() {
    own(ann, one);
    granted(ann, two);
    assertThat(ask(ann, AccountMessages.ASK_RELEASE, two.id, STEP_UP).is("Released")).isTrue();
    assertThat(approve(ann, one, order(ann)).is("Accepted")).isTrue();
  }

  @Test
  void anAccountOwnsOneBandAndReleasesTheOther() {
    own(ann, one);
    assertThat(received(ann, two).is("Refused")).isTrue();
    assertThat(ask(ann, AccountMessages.ASK_RELEASE, two.id, STEP_UP).is("Released")).isTrue();
    assertThat(approve(ann, one, order(ann)).is("Accepted")).isTrue();
  }

  private Term granted(Term account, Band band) {
    var challenge = ask(account, AccountMessages.ASK_CHALLENGE, STEP_UP).argument(0);
    var certificate =
        Signed.write(
            Messages.CERTIFICATE,
            List.of(band.id, Terms.name("static", 32), terms.vk(band.identity), number(0)),
            made.secret("manufacturer").orElseThrow(),
            terms);
    var request =
        band.sign(
            Messages.BIND_REQUEST,
            band.id,
            number(0),
            challenge,
            number(0),
            Terms.name("commitment", 32));
    return ask(account, AccountMessages.ASK_GRANT, certificate, request).argument(0);
  }

  private void own(Term account, Band band) {
    assertThat(received(account, band).is("Recorded")).isTrue();
  }

  private Term received(Term account, Band band) {
    var receipt =
        band.sign(Messages.BIND_RECEIPT, terms.hash(granted(account, band)), number(0));
    return ask(account, AccountMessages.GIVE_RECEIPT, receipt);
  }

  private Term order(Term account) {
    var answer = ask(account, AccountMessages.ASK_ORDER, PURCHASE, Terms.name("session", 32));
    assertThat(answer.is("Ordered")).isTrue();
    return answer.argument(1);
  }

  private Term approve(Term account, Band band, Term order) {
    var approval =
        band.sign(
            Messages.PAYMENT_APPROVAL,
            terms.hash(order),
            band.id,
            number(0),
            number(1),
            number(0));
    return ask(account, AccountMessages.GIVE_APPROVAL, approval);
  }

  /** Asks the service over an account's channel; its answer. */
  private Term ask(Term account, Layout question, Term... parts) {
    var step =
        service.take(new Input.Account<>(account, terms.encode(question, List.of(parts))), 0);
    return ((Step.Taken<Term>) step)
        .sends().stream().filter(s -> s.port() == Port.ACCOUNT).findFirst().orElseThrow().message();
  }

  private void operate(String verb, Term... arguments) {
    service.take(new Input.Command<>(verb, new ArrayList<>(List.of(arguments))), 0);
  }

  private Term number(long n) {
    return terms.value(terms.nat(n));
  }
}
