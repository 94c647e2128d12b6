package org.bandproof.protocol.bandpay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.band.BandRole;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.protocol.bandpay.rule.BandPayDuty;
import org.bandproof.protocol.bandpay.rule.BandPayRule;
import org.bandproof.protocol.bandpay.service.ServiceRole;
import org.bandproof.protocol.bandpay.wallet.WalletRole;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Duty;
import org.bandproof.spec.model.Flow;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.SignedType;
import org.bandproof.spec.noise.Pattern;

/** What was promised in 2015. */
public final class BandPay implements Protocol {
  @Override
  public String name() {
    return "bandpay";
  }

  @Override
  public String title() {
    return "BandPay 1: pairing, sessions, approvals and release of a band that pays";
  }

  @Override
  public List<Role> roles() {
    return List.of(new BandRole(), new WalletRole(), new ServiceRole());
  }

  @Override
  public List<Layout> layouts() {
    var all = new ArrayList<>(Messages.ALL);
    all.addAll(AccountMessages.ALL);
    for (var pattern : Pattern.values())
      for (int i = 0; i < pattern.length(); i++) all.add(pattern.layout(i));
    return all;
  }

  @Override
  public List<? extends Duty> duties() {
    return List.of(BandPayDuty.values());
  }

  @Override
  public List<Function> functions() {
    return List.of(BandPayScene.BAND_ID);
  }

  @Override
  public List<SignedType> signedTypes() {
    return List.of(
        signed(Messages.CERTIFICATE, BandPayRule.CERTIFICATE_SIGNED),
        signed(Messages.BIND_REQUEST, BandPayRule.REQUEST_SIGNED),
        signed(Messages.BIND_GRANT, BandPayRule.GRANT_SIGNED),
        signed(Messages.KEY_SET, BandPayRule.KEY_SET_SIGNED),
        signed(Messages.BIND_RECEIPT, BandPayRule.RECEIPT_SIGNED),
        signed(Messages.PAYMENT_ORDER, BandPayRule.ORDER_SIGNED),
        signed(Messages.PAYMENT_APPROVAL, BandPayRule.APPROVAL_SIGNED),
        signed(Messages.RELEASE_GRANT, BandPayRule.RELEASE_SIGNED));
  }

  private static SignedType signed(Layout payload, Rule rule) {
    return new SignedType(payload, Signed.aad(payload), rule);
  }

  @Override
  public Optional<Rule> contributory() {
    return Optional.of(BandPayRule.CONTRIBUTORY);
  }

  @Override
  public List<Flow> flows() {
    return List.of(BandPayFlow.values());
  }

  @Override
  public Scene scene() {
    return new BandPayScene();
  }
}
