package org.claimdesk.extraction;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages: from text to claims, and never back. */
@AnalyzeClasses(packages = "org.claimdesk.extraction", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule stepsFollowOneAnother =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("pipeline")
          .definedBy("org.claimdesk.extraction")
          .layer("claim")
          .definedBy("..extraction.claim..")
          .layer("clause")
          .definedBy("..extraction.clause..")
          .layer("quote")
          .definedBy("..extraction.quote..")
          .layer("quantity")
          .definedBy("..extraction.quantity..")
          .layer("time")
          .definedBy("..extraction.time..")
          .layer("sentence")
          .definedBy("..extraction.sentence..")
          .layer("document")
          .definedBy("..extraction.document..")
          .whereLayer("pipeline")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("claim")
          .mayOnlyBeAccessedByLayers("pipeline")
          .whereLayer("clause")
          .mayOnlyBeAccessedByLayers("claim")
          .whereLayer("quote")
          .mayOnlyBeAccessedByLayers("claim", "pipeline")
          .whereLayer("quantity")
          .mayOnlyBeAccessedByLayers("claim", "pipeline")
          .whereLayer("time")
          .mayOnlyBeAccessedByLayers("claim", "pipeline")
          .whereLayer("sentence")
          .mayOnlyBeAccessedByLayers("time", "quantity", "quote", "claim", "pipeline");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.claimdesk.extraction.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesBetweenAnyTwoPackages =
      slices().matching("org.claimdesk.extraction.(**)").should().beFreeOfCycles();
}
