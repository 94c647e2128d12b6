package org.bandproof.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.store.MemoryMedium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two devices of the toy protocol over the line protocol, with the test as the air between them. */
class CentralTest {
  private static final String RESET = "reset " + "1".repeat(64) + " factory";

  private final LineServer phone = server("phone");
  private final LineServer lock = server("lock");

  private static LineServer server(String role) {
    var toy = new Toy();
    return new LineServer(
        "toy", toy, toy.role(role).orElseThrow(), Device::of, new MemoryMedium());
  }

  @BeforeEach
  void manufacture() {
    for (var server : List.of(phone, lock)) {
      server.answer("hello 1");
      server.answer(RESET);
      server.answer("provision static " + "07".repeat(32));
      assertThat(server.answer("power-cycle")).containsExactly("done");
    }
  }

  @Test
  void aTextGoesThereAndBack() {
    for (int mtu : new int[] {23, 48, 517}) {
      phone.answer("do send cafe");
      lock.answer("connect " + mtu);
      var back = carried(phone.answer("connected " + mtu));
      assertThat(back).startsWith("show text cafe").contains("disconnect").hasSize(4);
      assertThat(back.get(1)).startsWith("account ");
    }
  }

  /** Carries writes there and notifications back, until neither comes; the phone's last words. */
  private List<String> carried(List<String> fromPhone) {
    var words = fromPhone;
    var notifications = new ArrayList<String>();
    for (var line : words)
      if (line.startsWith("write "))
        for (var event : lock.answer(line)) if (event.startsWith("notify ")) notifications.add(event);
    for (var notification : notifications) words = phone.answer(notification);
    return notifications.isEmpty() ? words : carried(words);
  }

  @Test
  void writesWaitForTheMtuAndAReadDoesNot() {
    assertThat(phone.answer("do send 00")).containsExactly("connect", "read info", "done");
    assertThat(phone.answer("value info 00")).containsExactly("error no link");
    var writes = phone.answer("connected 23");
    assertThat(writes).hasSize(3);
    assertThat(writes.get(0)).startsWith("write control 00").hasSize("write control ".length() + 40);
    assertThat(writes.get(1)).startsWith("write control 81");
    assertThat(phone.answer("value info 00")).containsExactly("done");
  }

  @Test
  void whoHangsUpWritesFirstWhatWaits() {
    assertThat(phone.answer("do knock")).containsExactly("connect", "done");
    var words = phone.answer("connected 48");
    assertThat(words).hasSize(3).endsWith("disconnect", "done");
    assertThat(words.get(0)).startsWith("write control 80");
    assertThat(phone.answer("connected 48")).containsExactly("done");
  }

  @Test
  void aLinkThatDoesNotComeUpTakesWhatWaited() {
    phone.answer("do send 00");
    assertThat(phone.answer("disconnect")).containsExactly("done");
    assertThat(phone.answer("connected 23")).containsExactly("done");
  }

  @Test
  void aNotificationThatIsNoFragmentDropsTheSession() {
    phone.answer("do send 00");
    phone.answer("connected 23");
    assertThat(phone.answer("notify events 01aa")).containsExactly("refused MALFORMED", "done");
    assertThat(phone.answer("notify events 80" + "00".repeat(10)))
        .containsExactly("refused MALFORMED", "done");
  }

  @Test
  void fragmentsAreAcknowledgedAtOnceAndARefusalSendsNothing() {
    lock.answer("connect 23");
    assertThat(lock.answer("write control 00aa")).containsExactly("written control", "done");
    assertThat(lock.answer("write control 81bb"))
        .containsExactly("written control", "refused MALFORMED", "done");
    assertThat(lock.answer("write control 81bb"))
        .containsExactly("refused MALFORMED", "att-error control 80", "done");
    assertThat(lock.answer("write control " + "00".repeat(21)))
        .containsExactly("refused MALFORMED", "att-error control 0d", "done");
    assertThat(lock.answer("write info 00")).containsExactly("att-error info 03", "done");
    assertThat(lock.answer("read control")).containsExactly("att-error control 02", "done");
  }

  @Test
  void aValueReadIsWhole() {
    lock.answer("connect 23");
    assertThat(lock.answer("read info").get(0)).hasSize("value info ".length() + 64);
  }

  @Test
  void eachSideHasItsCommands() {
    for (var command : List.of("connected 23", "notify events 00", "value info 00", "account 00"))
      assertThat(lock.answer(command)).as(command).containsExactly("unimplemented");
    for (var command : List.of("connect 23", "write control 00", "read info", "do fly"))
      assertThat(phone.answer(command)).as(command).containsExactly("unimplemented");
    assertThat(phone.answer("do send")).containsExactly("error do takes 2 arguments");
    assertThat(phone.answer("account 00")).containsExactly("refused UNEXPECTED", "done");
  }

  @Test
  void provisionsAreTheRoles() {
    lock.answer(RESET);
    assertThat(lock.answer("power-cycle")).containsExactly("error missing provision static");
    assertThat(lock.answer("provision static 00")).containsExactly("error static has 32 bytes");
    assertThat(lock.answer("provision root 00")).containsExactly("unimplemented");
    assertThat(lock.answer("provision label -")).containsExactly("done");
    assertThat(lock.answer("provision static " + "07".repeat(32))).containsExactly("done");
    assertThat(lock.answer("power-cycle")).containsExactly("done");
    assertThat(lock.answer("provision label -").get(0)).startsWith("error the device had power");
  }

  @Test
  void theSameSeedGivesTheSameKeysAndAnotherOthers() {
    phone.answer("do send 00");
    var once = phone.answer("connected 23");
    manufacture();
    phone.answer("do send 00");
    assertThat(phone.answer("connected 23")).isEqualTo(once);
    phone.answer("power-cycle");
    phone.answer("do send 00");
    assertThat(phone.answer("connected 23")).hasSameSizeAs(once).isNotEqualTo(once);
  }
}
