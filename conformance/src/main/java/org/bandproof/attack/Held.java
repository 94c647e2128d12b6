package org.bandproof.attack;

import java.util.List;
import java.util.function.Function;

/**
 * What the attacker does with the messages of a kind.
 *
 * @param name a channel, or a layout
 * @param instead what passes in the place of one
 */
record Held(String name, Function<Message, List<Message>> instead) {}
