package org.bandproof.tester;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.iut.Event;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Iut;
import org.bandproof.iut.Transcript;
import org.bandproof.spec.model.Channel.Access;
import org.bandproof.spec.model.Role.Side;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Action;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.CaseEnded;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Verdict;

/** Section 7 of the line protocol: what an adapter must do before any verdict. */
public final class Qualification {
  private final Setting setting;
  private final Seed seed;
  private final Transcript iut;

  public Qualification(Setting setting, Seed seed, Iut iut) {
    this.setting = setting;
    this.seed = seed.of("qualification");
    this.iut = new Transcript(iut);
  }

  /**
   * @throws CaseEnded if it does not qualify
   */
  public Identity qualify() {
    try {
      var identity = hello();
      unknownCommand();
      resetIsTotal();
      copiesAreWhatWas();
      timeObeys();
      return identity;
    } catch (Fault fault) {
      throw new CaseEnded(fault.finding().at("qualification"));
    }
  }

  private Identity hello() {
    var answer = done("hello 1");
    var expected = setting.hello();
    if (answer.stream().noneMatch(e -> e.toString().equals(expected)))
      throw unqualified(expected, answer.isEmpty() ? "no hello" : answer.get(0).toString());
    return new Identity(
        said(answer, "name", ""), said(answer, "profile", "core"), said(answer, "entropy", "own"));
  }

  private void unknownCommand() {
    var command = "qualify-" + seed.hex("a command that nobody has").substring(0, 12);
    var answer = iut.ask(command);
    if (answer.size() != 1 || !answer.get(0).is("unimplemented"))
      throw unqualified("unimplemented, to a command that there is not", answer.get(0).toString());
  }

  private void resetIsTotal() {
    var once = firstBoot();
    var again = firstBoot();
    if (!again.equals(once))
      throw unqualified("after a reset the same kinds of events: " + once, again.toString());
  }

  /** What was in flash and what was given comes back, if the implementation keeps copies at all. */
  private void copiesAreWhatWas() {
    var before = firstBoot();
    var answer = iut.ask(Moment.SAVE);
    if (answer.get(0).is("unimplemented")) return;
    if (!answer.get(0).is("done")) throw unqualified("done or unimplemented, to save", answer.get(0).toString());
    firstBoot();
    var after = boot("saved");
    if (!after.equals(before))
      throw unqualified("after reset saved the same kinds of events: " + before, after.toString());
  }

  private void timeObeys() {
    var nothing = done("advance 0");
    nothing.removeIf(Event::logged);
    if (!nothing.isEmpty()) throw unqualified("nothing from advance 0", nothing.toString());
  }

  private List<String> firstBoot() {
    return boot("factory");
  }

  /** The kinds of events of a boot after a reset, and of some reads. */
  private List<String> boot(String state) {
    var kinds = new ArrayList<String>();
    done("reset " + seed.hex("entropy") + " " + state);
    var concrete = new Concrete(setting, new Terms(), seed, new ByteCrypto());
    var commands = new Commands(concrete, setting.role());
    var moments = new ArrayList<Moment>();
    new Play(setting, concrete.terms(), Set.of(), Judged.Judge.none(), moments::add).run(script());
    if (state.equals("saved")) moments.removeIf(m -> m.command().equals("provision"));
    for (var moment : moments)
      for (var command : commands.of(moment))
        for (var event : done(command)) if (!event.logged()) kinds.add(event.word());
    return kinds;
  }

  private List<Action> script() {
    var script = new ArrayList<Action>();
    script.add(new Action.Power(setting.iut()));
    if (setting.role().side() != Side.PERIPHERAL) return script;
    script.add(new Action.Connect(Nobody.NAME, setting.iut()));
    for (var channel : setting.role().channels())
      if (channel.access().contains(Access.READ)) script.add(new Action.Read(channel.name()));
    return script;
  }

  private List<Event> done(String command) {
    var answer = new ArrayList<>(iut.ask(command));
    var end = answer.remove(answer.size() - 1);
    if (!end.is("done"))
      throw unqualified("done, to " + Lockstep.shortened(command), end.toString());
    return answer;
  }

  private static String said(List<Event> answer, String word, String otherwise) {
    return answer.stream().filter(e -> e.is(word)).map(Event::on).findFirst().orElse(otherwise);
  }

  private static CaseEnded unqualified(String allowed, String came) {
    var finding = Finding.of(Verdict.ERROR, Attribution.ADAPTER, allowed, Event.printable(came));
    return new CaseEnded(finding.at("qualification"));
  }
}
