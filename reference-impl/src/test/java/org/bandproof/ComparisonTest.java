package org.bandproof;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Objects;

/** Values are compared by the algebra, which takes the same time for all values of one size. */
@AnalyzeClasses(packages = "org.bandproof", importOptions = DoNotIncludeTests.class)
class ComparisonTest {
  @ArchTest
  static final ArchRule bytesAreNotComparedAsArrays =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(type(Arrays.class)))
                  .and(target(nameMatching("equals|deepEquals|compare.*|mismatch"))));

  /** In role text a value is an Object to the compiler. */
  @ArchTest
  static final ArchRule rolesDoNotCompareValuesAsObjects =
      noClasses()
          .that()
          .resideInAnyPackage("org.bandproof.protocol..", "org.bandproof.spec.noise..")
          .should()
          .callMethodWhere(
              target(owner(type(Object.class)).or(owner(type(Objects.class))))
                  .and(target(nameMatching("equals|deepEquals"))));
}
