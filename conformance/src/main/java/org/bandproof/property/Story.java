package org.bandproof.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bandproof.suite.Action;

/** Tells a script to people: a line for each thing that happens, and how often. */
final class Story {
  /** Of so many steps at most it is told that they come again. */
  private static final int LONGEST = 8;

  private Story() {}

  static List<String> of(List<Action> script) {
    var told = new ArrayList<String>();
    for (int at = 0; at < script.size(); ) {
      var round = round(script.subList(at, script.size()));
      for (int i = 0; i < round.steps(); i++) told.add(sentence(script.get(at + i)));
      if (round.times() > 1) told.add(told.remove(told.size() - 1) + again(round));
      at += round.steps() * round.times();
    }
    return told;
  }

  /** What a script begins with, and how often in succession. */
  private record Round(int steps, int times) {}

  private static Round round(List<Action> script) {
    var best = new Round(1, times(script, 1));
    for (int steps = 2; steps <= Math.min(LONGEST, script.size() / 2); steps++) {
      int times = times(script, steps);
      if (times > 1 && steps * times > best.steps() * best.times()) best = new Round(steps, times);
    }
    return best;
  }

  private static int times(List<Action> script, int steps) {
    var first = script.subList(0, steps);
    int times = 1;
    while (steps * (times + 1) <= script.size()
        && script.subList(steps * times, steps * (times + 1)).equals(first)) times++;
    return times;
  }

  private static String again(Round round) {
    if (round.steps() == 1) return ", " + round.times() + " times";
    return "; these " + round.steps() + " steps " + round.times() + " times";
  }

  private static String sentence(Action action) {
    if (action instanceof Action.Power p) return p.actor() + ": power comes, or goes and comes back";
    if (action instanceof Action.Connect c) return c.central() + " connects to " + c.peripheral();
    if (action instanceof Action.Disconnect) return "the link is lost";
    if (action instanceof Action.Mtu m) return "connections have an MTU of " + m.mtu() + " from now on";
    if (action instanceof Action.Gestures g)
      return g.actor() + ": its user makes the gesture " + g.gesture().name().toLowerCase(Locale.ROOT);
    if (action instanceof Action.Do d) return d.actor() + " is asked to " + d.verb() + arguments(d);
    if (action instanceof Action.Advance a) return a.millis() / 1000.0 + " s pass";
    if (action instanceof Action.Lose l)
      return "what is sent on " + l.port().name().toLowerCase(Locale.ROOT) + " is lost"
          + (l.channel().isEmpty() ? "" : ", if it is " + l.channel());
    if (action instanceof Action.LoseNothing) return "nothing is lost any more";
    return network(action);
  }

  private static String network(Action action) {
    if (action instanceof Action.Read r) return "whoever is connected reads " + r.channel();
    if (action instanceof Action.Write w)
      return "whoever is connected sends on " + w.channel() + ": " + w.message();
    if (action instanceof Action.Part p)
      return "only the first " + p.count() + " fragments are sent on " + p.channel() + " of: " + p.message();
    if (action instanceof Action.Fragment f) return "a fragment is sent on " + f.channel() + ": " + f.hex();
    if (action instanceof Action.Tell t) return t.actor() + " is told over its account: " + t.message();
    if (action instanceof Action.Ask a)
      return "the service is asked over the account of " + a.actor() + ": " + a.message();
    if (action instanceof Action.Twist t)
      return t.actor() + " lies: " + t.target() + nth(t.number()) + " is " + t.recipe();
    if (action instanceof Action.Resign r)
      return r.actor() + " lies: " + r.layout() + nth(r.number()) + " is signed by " + r.key();
    if (action instanceof Action.Lenient l) return l.actor() + " takes whatever comes";
    return action.toString();
  }

  private static String arguments(Action.Do asked) {
    return asked.arguments().isEmpty() ? "" : " " + String.join(" ", asked.arguments().stream().map(Object::toString).toList());
  }

  private static String nth(int number) {
    return number == 1 ? "" : " (the " + number + ". from now on)";
  }
}
