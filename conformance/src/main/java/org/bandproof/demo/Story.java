package org.bandproof.demo;

import java.util.List;
import java.util.ServiceLoader;

/** What a protocol's parties go through; found by {@link ServiceLoader}. */
public interface Story {
  String protocol();

  /** The story as text; see {@link Script#parse}. */
  String text();

  static List<Story> all() {
    return ServiceLoader.load(Story.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
