package org.bandproof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.bandproof.spec.model.Rules;

/**
 * How the modules point, protocol-spec &lt;- reference-impl &lt;- conformance &lt;- benchmarks. It stands
 * in the last of them, which sees all four.
 */
@AnalyzeClasses(packages = "org.bandproof", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule modulesPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("protocol-spec")
          .definedBy("org.bandproof.spec..")
          .layer("reference-impl")
          .definedBy(packages("crypto", "codec", "link", "store", "device"))
          .layer("conformance")
          .definedBy(
              packages(
                  "iut", "tester", "suite", "property", "learn", "mutant", "verdict", "capture",
                  "report", "junit", "demo", "latency", "vectors", "cli"))
          .layer("benchmarks")
          .definedBy(packages("bench"))
          .whereLayer("protocol-spec")
          .mayNotAccessAnyLayer()
          .whereLayer("reference-impl")
          .mayOnlyAccessLayers("protocol-spec")
          .whereLayer("conformance")
          .mayOnlyAccessLayers("protocol-spec", "reference-impl");

  /** Whoever may switch a rule off can build a device that lies about what it enforces. */
  @ArchTest
  static final ArchRule onlyTheModelAndMutantsSwitchRulesOff =
      methods()
          .that()
          .areDeclaredIn(Rules.class)
          .and()
          .haveName("without")
          .should(onlyBeUsedIn("org.bandproof.spec.symbolic", "org.bandproof.mutant"));

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> "org.bandproof." + name + "..").toArray(String[]::new);
  }

  private static ArchCondition<JavaMethod> onlyBeUsedIn(String... roots) {
    return new ArchCondition<>("only be called or referred to in " + String.join(", ", roots)) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(method.getCallsOfSelf().stream(), method.getReferencesToSelf().stream())
            .filter(use -> Stream.of(roots).noneMatch(root -> isIn(root, use.getOriginOwner())))
            .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
      }
    };
  }

  private static boolean isIn(String root, JavaClass owner) {
    return (owner.getPackageName() + ".").startsWith(root + ".");
  }
}
