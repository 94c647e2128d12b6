package org.bandproof.latency;

import java.util.ArrayList;
import java.util.List;

/** The commands of one flow in one round. */
record Lap(List<Asked> commands) {
  /** How often a command that does nothing stands before a flow. */
  static final int IDLE = 4;

  /** Cuts a round at the commands that do nothing; what stands before the first is left out. */
  static List<Lap> cut(List<Asked> round) {
    var laps = new ArrayList<Lap>();
    int idle = 0;
    for (var asked : round) {
      if (asked.nothing() && idle++ % IDLE == 0) laps.add(new Lap(new ArrayList<>()));
      if (!asked.nothing() && !laps.isEmpty()) laps.get(laps.size() - 1).commands.add(asked);
    }
    return laps;
  }

  /** What comes after the commands with which another lap began too. */
  Lap beyond(Lap first) {
    int same = 0;
    while (same < Math.min(commands.size(), first.commands.size())
        && commands.get(same).word().equals(first.commands.get(same).word())) same++;
    return new Lap(commands.subList(same, commands.size()));
  }

  /** The ATT values that come after those of another lap with which it began. */
  List<Integer> valuesBeyond(Lap first) {
    return values().subList(first.values().size(), values().size());
  }

  double nanos() {
    return commands.stream().mapToLong(Asked::nanos).sum();
  }

  /** Without what the adapter takes for a command that does nothing. */
  double nanos(double overhead) {
    return nanos() - overhead * commands.size();
  }

  List<Integer> values() {
    return commands.stream().flatMap(asked -> asked.values().stream()).toList();
  }

  int stored() {
    return commands.stream().mapToInt(Asked::stored).sum();
  }
}
