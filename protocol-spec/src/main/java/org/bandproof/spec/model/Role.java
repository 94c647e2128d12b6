package org.bandproof.spec.model;

import java.util.List;
import java.util.Map;

/** A role of a protocol: how a device that plays it is made, and what it can be asked. */
public interface Role {
  /** Its word on the command line and in the line protocol, as {@code band}. */
  String name();

  /** The rules that it decides. */
  List<? extends Rule> rules();

  /** The channels of its link, in the order of the specification. */
  List<Channel> channels();

  /** Whether it connects (a wallet) or is connected to (a band); a service has no link. */
  Side side();

  /** The gestures that its user can make. */
  default List<Gesture> gestures() {
    return List.of();
  }

  /** The verbs of {@link State#onCommand}, each with its number of arguments. */
  default Map<String, Integer> commands() {
    return Map.of();
  }

  /** What {@link #off} takes. */
  default List<Provision> provisions() {
    return List.of();
  }

  /** The tables that it looks up through {@link Turn#find}. */
  default List<String> tables() {
    return List.of();
  }

  /** A device as manufactured, without power: {@link Input.Boot} comes next. */
  <V> State<V> off(Provisions<V> given);

  /** On which side of a link a role stands. */
  enum Side {
    PERIPHERAL,
    CENTRAL,
    NONE
  }

  /** One thing that a device is given when it is made. */
  record Provision(String name, Sort sort, boolean required) {
    /** What its bytes are. */
    public enum Sort {
      /** An X25519 private key, 32 bytes. */
      AGREEMENT_KEY,
      /** An Ed25519 private key (seed), 32 bytes. */
      SIGNING_KEY,
      /** Any other bytes, public. */
      VALUE
    }
  }
}
