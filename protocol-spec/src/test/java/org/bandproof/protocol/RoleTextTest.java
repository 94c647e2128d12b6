package org.bandproof.protocol;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/** What role text may not touch, so that a run can be replayed and the text read as a model. */
@AnalyzeClasses(packages = "org.bandproof", importOptions = ImportOption.DoNotIncludeTests.class)
class RoleTextTest {
  private static final String[] TEXT = {
    "org.bandproof.protocol..",
    "org.bandproof.spec.crypto..",
    "org.bandproof.spec.model..",
    "org.bandproof.spec.noise.."
  };

  @ArchTest
  static final ArchRule noIoTimeThreadOrForeignCryptography =
      noClasses()
          .that()
          .resideInAnyPackage(TEXT)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.io..",
                  "java.nio..",
                  "java.net..",
                  "java.time..",
                  "java.util.concurrent..",
                  "java.security..",
                  "javax.crypto..",
                  "org.bouncycastle..",
                  "java.lang.reflect.."));

  @ArchTest
  static final ArchRule noChanceOrMachine =
      noClasses()
          .that()
          .resideInAnyPackage(TEXT)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              Random.class,
              SplittableRandom.class,
              UUID.class,
              Thread.class,
              ThreadLocal.class,
              Runtime.class,
              System.class,
              ClassLoader.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(Class.class, "forName", String.class);

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areDeclaredInClassesThat(resideInAnyPackage(TEXT))
          .and()
          .areStatic()
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule protocolsDoNotKnowEachOther =
      slices().matching("org.bandproof.protocol.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule nothingElseKnowsAProtocol =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.bandproof.protocol..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.bandproof.protocol.."));

  @ArchTest
  static final ArchRule theAlgebraStandsBelowTheModel =
      noClasses()
          .that()
          .resideInAPackage("org.bandproof.spec.crypto..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.bandproof..")
                  .and(resideOutsideOfPackage("org.bandproof.spec.crypto..")));

  @ArchTest
  static final ArchRule textKnowsNoReadingOfIt =
      classes()
          .that()
          .resideInAnyPackage(TEXT)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(TEXT)
                  .or(resideInAnyPackage("org.bandproof.spec.claim..", "java..")));
}
