package io.m365connector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Data flows one way, and each library has one door. ARCHITECTURE.md tells why. */
@AnalyzeClasses(packages = "io.m365connector", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.m365connector.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule codes_use_nothing_of_ours =
      noClasses()
          .that()
          .resideInAPackage("io.m365connector.code..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.m365connector.config..",
              "io.m365connector.caller..",
              "io.m365connector.allowlist..",
              "io.m365connector.delegation..",
              "io.m365connector.graph..",
              "io.m365connector.tools..");

  @ArchTest
  static final ArchRule the_caller_knows_nothing_of_what_follows =
      noClasses()
          .that()
          .resideInAPackage("io.m365connector.caller..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.m365connector.allowlist..",
              "io.m365connector.delegation..",
              "io.m365connector.graph..",
              "io.m365connector.tools..");

  @ArchTest
  static final ArchRule the_allowlist_knows_nothing_of_what_follows =
      noClasses()
          .that()
          .resideInAPackage("io.m365connector.allowlist..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.m365connector.delegation..",
              "io.m365connector.graph..",
              "io.m365connector.tools..");

  @ArchTest
  static final ArchRule graph_knows_no_tool =
      noClasses()
          .that()
          .resideInAPackage("io.m365connector.graph..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.m365connector.tools..");

  @ArchTest
  static final ArchRule msal_is_for_delegation_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.m365connector.delegation..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.microsoft.aad.msal4j..");

  @ArchTest
  static final ArchRule the_core_knows_no_http_server_no_faces =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..", "io.m365connector.mcp..");

  @ArchTest
  static final ArchRule nobody_prints =
      noClasses()
          .that()
          .doNotHaveSimpleName("Preflight")
          .and()
          .doNotHaveSimpleName("PasswordHash")
          .and()
          .doNotHaveSimpleName("Check")
          .and()
          .doNotHaveSimpleName("CallLog")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
