package org.bandproof.protocol.bandpay.wallet;

import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** The service was asked for a challenge. */
record AwaitingChallenge<V>(Idle<V> idle, V bandId) implements Busy<V> {
  @Override
  public Step<V> onAnswer(V message, Turn<V> t) {
    var challenge = Busy.only(AccountMessages.ISSUED, "challenge", message, t);
    if (challenge.isEmpty()) return t.refuse();
    return Busy.reading(new ReadingInfo.ForPairing<>(idle, bandId, challenge.get()), t);
  }

  @Override
  public <W> AwaitingChallenge<W> map(Mapper<V, W> m) {
    return new AwaitingChallenge<>(idle.map(m), m.value(bandId));
  }
}
