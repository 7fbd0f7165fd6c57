package org.claimdesk.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The arrows between the packages: an article's way runs forward, and what all stand on knows none
 * of them.
 */
@AnalyzeClasses(packages = "org.claimdesk.server", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String[] FOUNDATIONS = {
    "..server.account..",
    "..server.audit..",
    "..server.database..",
    "..server.event..",
    "..server.job..",
    "..server.lib..",
    "..server.notification..",
    "..server.presence..",
    "..server.problem.."
  };
  private static final String[] STEPS = {
    "..server.article..",
    "..server.claim..",
    "..server.evidence..",
    "..server.review..",
    "..server.dossier..",
    "..server.report.."
  };

  @ArchTest
  static final ArchRule articlesKnowNothingAfterThem =
      noClasses()
          .that()
          .resideInAPackage("..server.article..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..server.review..", "..server.dossier..", "..server.report..");

  @ArchTest
  static final ArchRule claimsKnowNothingAfterThem =
      noClasses()
          .that()
          .resideInAPackage("..server.claim..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..server.evidence..",
              "..server.review..",
              "..server.dossier..",
              "..server.report..");

  @ArchTest
  static final ArchRule evidenceKnowsNothingAfterIt =
      noClasses()
          .that()
          .resideInAPackage("..server.evidence..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..server.review..", "..server.dossier..", "..server.report..");

  @ArchTest
  static final ArchRule reviewsKnowNoReports =
      noClasses()
          .that()
          .resideInAPackage("..server.review..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..server.report..");

  @ArchTest
  static final ArchRule foundationsKnowNoStep =
      noClasses()
          .that()
          .resideInAnyPackage(FOUNDATIONS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STEPS);

  @ArchTest
  static final ArchRule foundationsKnowNoDoor =
      noClasses()
          .that()
          .resideInAnyPackage(FOUNDATIONS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..server.access..", "..server.session..", "..server.page..", "..server.command..");

  @ArchTest
  static final ArchRule onlyTheCommandLineAndTheMainClassStartThings =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.claimdesk.server", "..server.command..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..server.command..");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Impl")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils");
}
