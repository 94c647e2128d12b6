package org.bandproof.tester;

/** What an implementation says of itself. */
public record Identity(String name, String profile, String entropy) {}
