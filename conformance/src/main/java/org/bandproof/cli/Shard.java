package org.bandproof.cli;

/** One of several parts of a run: of the cases by the hash of their id, of the tries by their number. */
record Shard(int number, int of) {
  static Shard parse(String text) {
    if (!text.matches("[1-9][0-9]{0,3}/[1-9][0-9]{0,3}"))
      throw Ended.usage("--shard takes I/N, from 1/N to N/N");
    var parts = text.split("/");
    var shard = new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    if (shard.number > shard.of) throw Ended.usage("--shard takes I/N, from 1/N to N/N");
    return shard;
  }

  boolean has(int number) {
    return number % of == this.number - 1;
  }

  boolean has(String id) {
    return Math.floorMod(id.hashCode(), of) == number - 1;
  }
}
