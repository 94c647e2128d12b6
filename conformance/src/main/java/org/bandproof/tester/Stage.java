package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bandproof.link.Reassembler;
import org.bandproof.link.Reassembler.Outcome;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.model.Role.Side;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.World;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Action;
import org.bandproof.verdict.CaseEnded;

/** Sees what happens in a world, and tells what of it happens at the implementation. */
final class Stage implements World.Watcher<Term> {
  private static final int USUAL_MTU = 247;

  /** The ATT error of a fragment that may not come now. */
  private static final int OUT_OF_ORDER = 0x80;

  private final Setting setting;
  private final Consumer<Moment> told;
  private final Enforced rules;
  private final Set<String> events = new HashSet<>();
  private final List<String> reads = new ArrayList<>();
  private final Map<String, Reassembler> fragments = new HashMap<>();
  private final Set<String> unfinished = new HashSet<>();
  private Optional<Term> fragment = Optional.empty();
  private Party<Term> party;
  private Optional<Action> action = Optional.empty();
  private String state = "Off";
  private int mtu = USUAL_MTU;
  private boolean silent;
  private boolean linked;

  Stage(Setting setting, Consumer<Moment> told, Enforced rules) {
    this.setting = setting;
    this.told = told;
    this.rules = rules;
  }

  /** Hands the implementation what it is given when it is made. */
  void begin(Party<Term> iut, Scene.Made<Term> given, Terms terms) {
    party = iut;
    for (var provision : setting.role().provisions()) {
      var secret = given.secret(provision.name()).map(terms::nameOf);
      var value = given.value(provision.name()).or(() -> secret);
      if (value.isEmpty() && provision.required())
        throw CaseEnded.testerError("nothing to provision: " + provision.name());
      value.ifPresent(
          v -> tell("provision", provision.name(), List.of(v), 0, List.of(), List.of(), ""));
    }
  }

  void action(Action next) {
    action = Optional.of(next);
  }

  void mtu(int next) {
    mtu = next;
  }

  /** A power cut ends the link without a word. */
  void booting(String actor, Runnable boot) {
    silent = actor.equals(setting.iut());
    boot.run();
    silent = false;
  }

  void save() {
    tell(Moment.SAVE, "", List.of(), 0, List.of(), List.of(), "");
  }

  void expect(Action.Expect expect) {
    if (events.contains(expect.event()) != expect.happened())
      throw CaseEnded.testerError("on the model, " + expect + " does not hold; it has " + events);
  }

  /** Sends one raw ATT value; gives the message that it completes. */
  Optional<Input<Term>> fragment(Channel channel, String hex) {
    if (!linked) throw CaseEnded.testerError("there is no link");
    if (unfinished(channel) && !fragments.containsKey(channel.name()))
      throw CaseEnded.testerError("a raw fragment after a part of a message");
    var bytes = HexFormat.of().parseHex(hex);
    var reassembler = fragments.computeIfAbsent(channel.name(), name -> new Reassembler(mtu));
    var outcome = reassembler.take(bytes);
    fragment = Optional.of(Cook.bytes(bytes));
    if (outcome instanceof Outcome.Whole whole) {
      unfinished.remove(channel.name());
      return Optional.of(new Input.Link<>(channel, Cook.bytes(whole.message())));
    }
    boolean faulty = outcome instanceof Outcome.Faulty;
    int code = outcome instanceof Outcome.Faulty refused ? refused.fault().code() : 0;
    if (faulty) unfinished.remove(channel.name());
    else unfinished.add(channel.name());
    if (faulty) party.disconnected();
    var answer = answer(channel.name(), code);
    tell(
        "fragment",
        channel.name(),
        List.of(fragment.get()),
        0,
        answer,
        List.of(),
        faulty ? "a fragment is refused" : "a fragment is taken");
    fragment = Optional.empty();
    return Optional.empty();
  }

  boolean unfinished(Channel channel) {
    return unfinished.contains(channel.name());
  }

  /** Sends the first fragments of a message, which it must have more of. */
  void part(Channel channel, int count, Term message) {
    if (!linked || !channel.framed()) throw CaseEnded.testerError("no framed link to cut a message on");
    if (fragments.containsKey(channel.name()))
      throw CaseEnded.testerError("a part of a message after a raw fragment");
    if (unfinished(channel)) {
      interrupt(channel, message);
      return;
    }
    unfinished.add(channel.name());
    tell(
        "part",
        channel.name(),
        List.of(message),
        count,
        answer(channel.name(), 0),
        List.of(),
        "a message is begun");
  }

  /** A message while another one is unfinished: its first fragment is refused, the rest not sent. */
  void interrupt(Channel channel, Term message) {
    fragments.remove(channel.name());
    unfinished.remove(channel.name());
    party.disconnected();
    tell(
        "part",
        channel.name(),
        List.of(message),
        0,
        answer(channel.name(), OUT_OF_ORDER),
        List.of(),
        "a fragment is refused");
  }

  /**
   * A peripheral answers the write of a fragment; a central's notification has no answer.
   *
   * @param code the ATT error that it is refused with, or 0
   */
  private List<Expectation> answer(String channel, int code) {
    if (setting.role().side() == Side.CENTRAL) return List.of();
    boolean taken = code == 0;
    return List.of(taken ? Expectation.written(channel) : Expectation.attError(channel, code));
  }

  @Override
  public void stepped(String name, Input<Term> input, Step<Term> step) {
    if (!name.equals(setting.iut())) {
      if (input instanceof Input.Read<Term> read) reads.add(read.channel().name());
      return;
    }
    var expected = new ArrayList<>(Expectation.of(input, step, setting.role()));
    var command = command(input);
    if (command.equals("fragment")) expected.addAll(0, answer(on(input), 0));
    tell(
        command,
        on(input),
        fragment.isPresent() ? List.of(fragment.get()) : terms(input),
        0,
        expected,
        List.of(step),
        witness(input.label(), List.of(step)));
    fragment = Optional.empty();
  }

  @Override
  public void waited(String name, long millis, List<Step<Term>> steps) {
    if (!name.equals(setting.iut())) return;
    var expected = new ArrayList<Expectation>();
    for (var step : steps)
      expected.addAll(Expectation.of(new Input.Clock<>(), step, setting.role()));
    tell("advance", "", List.of(), millis, expected, steps, witness("advance", steps));
  }

  @Override
  public void connected(String central, String peripheral) {
    forgetLink();
    silent = false;
    linked = central.equals(setting.iut()) || peripheral.equals(setting.iut());
    if (peripheral.equals(setting.iut()))
      tell("connect", "", List.of(), mtu, List.of(), List.of(), "");
    if (central.equals(setting.iut()))
      tell("connected", "", List.of(), mtu, List.of(), List.of(), "");
  }

  @Override
  public void disconnected(String central, String peripheral) {
    forgetLink();
    boolean concerned = central.equals(setting.iut()) || peripheral.equals(setting.iut());
    if (concerned && !silent) tell("disconnect", "", List.of(), 0, List.of(), List.of(), "");
    silent = false;
    state = party.state().getClass().getSimpleName();
  }

  private void forgetLink() {
    linked = false;
    fragments.clear();
    unfinished.clear();
    reads.clear();
  }

  private String command(Input<Term> input) {
    boolean overLink = input instanceof Input.Link || input instanceof Input.Read;
    if (overLink && !linked) throw CaseEnded.testerError("there is no link");
    if (input instanceof Input.Boot) return "power-cycle";
    if (input instanceof Input.Read) return "read";
    if (input instanceof Input.Gestured) return "gesture";
    if (input instanceof Input.Command) return "do";
    if (input instanceof Input.Account) return "account";
    if (fragment.isPresent()) return "fragment";
    boolean central = setting.role().side() == Side.CENTRAL;
    if (central && reads.remove(on(input))) return "value";
    if (unfinished.contains(on(input)))
      throw CaseEnded.testerError(
          "a message after an unfinished fragment: its fate is the framing's");
    return central ? "notify" : "write";
  }

  private static String on(Input<Term> input) {
    if (input instanceof Input.Link<Term> link) return link.channel().name();
    if (input instanceof Input.Read<Term> read) return read.channel().name();
    if (input instanceof Input.Gestured<Term> gestured) return gestured.label();
    if (input instanceof Input.Command<Term> command) return command.verb();
    return "";
  }

  private static List<Term> terms(Input<Term> input) {
    if (input instanceof Input.Link<Term> link) return List.of(link.message());
    if (input instanceof Input.Command<Term> command) return command.arguments();
    if (input instanceof Input.Account<Term> account) return List.of(account.message());
    return List.of();
  }

  /** {@code Idle -key-> AwaitingTap}, with the reason if it is a refusal. */
  private String witness(String label, List<Step<Term>> steps) {
    var before = state;
    state = party.state().getClass().getSimpleName();
    var why = new StringBuilder();
    for (var refusal : refusals(steps)) why.append(" refused: ").append(refusal.name());
    return before + " -" + label + "-> " + state + why;
  }

  private void tell(
      String command,
      String on,
      List<Term> terms,
      long number,
      List<Expectation> expected,
      List<Step<Term>> steps,
      String witness) {
    for (var step : steps)
      if (step instanceof Step.Taken<Term> taken) {
        taken.events().forEach(event -> events.add(event.name()));
        if (taken.sends().stream().anyMatch(s -> s.port() == Port.DISCONNECT)) silent = linked;
      }
    told.accept(
        new Moment(
            action,
            command,
            on,
            terms,
            number,
            List.copyOf(expected),
            rules.takeBroken(),
            refusals(steps),
            witness));
  }

  private static List<Refusal> refusals(List<Step<Term>> steps) {
    var all = new ArrayList<Refusal>();
    for (var step : steps) if (step instanceof Step.Refused<Term> refused) all.add(refused.why());
    return all;
  }
}
