package undertone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The laws of the house. Who breaks one finds the reason, and what to do instead, in its message.
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("undertone");

  @ParameterizedTest(name = "{0} imports only {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model     |
          source    | model fetch
          fetch     | model
          format    | model
          analysis  | model
          pipeline  | model source fetch format analysis
          filter    | model
          journal   | model
          export    | model filter
          simulator | model format
          provenance | model pipeline journal export
          trace     | model journal export provenance
          report    | model journal export provenance
          ui        | model pipeline export filter journal provenance trace report
          cli       | model pipeline export filter journal provenance trace report
          """)
  void packagesImportOnlyWhatTheTableAllows(String name, String allowed) {
    var permitted =
        Stream.concat(
                Stream.of(name), allowed == null ? Stream.of() : Arrays.stream(allowed.split(" ")))
            .map(p -> "undertone." + p + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage("undertone." + name + ".."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("undertone..").and(not(resideInAnyPackage(permitted))))
        .because(
            "the data travels source -> fetch -> format -> analysis -> results, and no arrow runs"
                + " back: put the type both need into model, or join the two in the root")
        .check(HOUSE);
  }

  @Test
  void noTwoPackagesImportEachOther() {
    slices()
        .matching("undertone.(**)")
        .should()
        .beFreeOfCycles()
        .because("whoever reads one of two tangled packages must read both: move the shared type")
        .check(HOUSE);
  }

  @ParameterizedTest(name = "only {1} touches {0}")
  @CsvSource({
    "okhttp3.., undertone.fetch..",
    "okio.., undertone.fetch..",
    "io.undertow.., undertone.simulator..",
    "org.xnio.., undertone.simulator..",
    "org.apache.commons.math3.., undertone.analysis..",
    "org.jtransforms.., undertone.analysis..",
    "java.lang.foreign.Linker, undertone.analysis..",
    "picocli.., undertone.cli..",
    "de.siegmar.fastcsv.., undertone.export..",
    "org.jsoup.., undertone.source..",
    "java.sql.., undertone.journal..",
    "org.sqlite.., undertone.journal..",
    "io.jhdf.., undertone.format..",
    "atlantafx.., undertone.ui..",
  })
  void eachLibraryHasOneHome(String library, String home) {
    var rule = noClasses().that().resideOutsideOfPackage(home).should();
    (library.endsWith("..")
            ? rule.dependOnClassesThat().resideInAPackage(library)
            : rule.dependOnClassesThat().haveFullyQualifiedName(library))
        .because("a library that one package hides can be replaced there: ask " + home + " instead")
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void jsonIsReadAndWrittenWhereListingsExportsAndRecordsAre() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "undertone.simulator..",
            "undertone.source..",
            "undertone.export..",
            "undertone.provenance..",
            "undertone.trace..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .because("JSON from strangers has limits, which these know: ask one of them instead")
        .check(HOUSE);
  }

  @Test
  void onlyTheWindowTouchesJavafx() {
    noClasses()
        .that()
        .resideOutsideOfPackages("undertone.ui..", "undertone")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .because("the engine must run where there is no screen: hand a value to the window instead")
        .check(HOUSE);
  }

  @Test
  void nobodyImportsTheRoot() {
    noClasses()
        .that()
        .resideOutsideOfPackage("undertone")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("undertone")
        .because("the root joins the others: hand in what is needed instead of fetching it there")
        .check(HOUSE);
  }

  @Test
  void onlyThePipelineMakesPools() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "undertone.model..",
            "undertone.source..",
            "undertone.fetch..",
            "undertone.format..",
            "undertone.analysis..",
            "undertone.export..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Executors.class)
        .because("threads are made and ended in one place: take an executor as a parameter")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("undertone.analysis..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ExecutorService.class)
        .because("an analysis is a function of its signal: the pipeline runs many at once")
        .check(HOUSE);
  }

  @Test
  void noPackageHasANameThatSaysNothing() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..")
        .because("in such drawers the cycles grow: put it beside its one user, or name the concept")
        .check(HOUSE);
  }

  @Test
  void nothingIsPrintedButByTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackages("undertone", "undertone.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("no user reads a stack trace: log through System.Logger, or return a Failure")
        .check(HOUSE);
  }

  @Test
  void whatIsComputedIsTheSameOnEveryMachine() {
    noClasses()
        .that()
        .resideInAnyPackage("undertone.analysis..", "undertone.simulator..")
        .should()
        .callMethodWhere(
            target(owner(equivalentTo(Math.class)))
                .and(target(nameMatching("sin|cos|tan|exp|log|log10|log1p|pow|cbrt"))))
        .because("Math may differ in the last bit from processor to processor: use StrictMath")
        .check(HOUSE);
  }

  @Test
  void noThreadSleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", Duration.class)
        .because("a sleep is either too short or too long: wait for what you wait for, or schedule")
        .check(HOUSE);
  }

  @Test
  void everyPackageSaysWhatComesInAndWhatGoesOut() throws Exception {
    try (var folders = Files.walk(Path.of("src/main/java/undertone"))) {
      List<Path> silent =
          folders
              .filter(Files::isDirectory)
              .filter(ArchitectureTest::holdsJava)
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .toList();
      assertThat(silent).as("packages without a package-info.java").isEmpty();
    }
  }

  @Test
  void noFileIsLongerThan400LinesAndHalfAreShort() throws Exception {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var lengths =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .mapToInt(ArchitectureTest::lines)
              .sorted()
              .toArray();
      assertThat(lengths[lengths.length - 1]).as("longest file").isLessThanOrEqualTo(400);
      assertThat(lengths[lengths.length / 2]).as("median file").isLessThanOrEqualTo(80);
    }
  }

  private static boolean holdsJava(Path folder) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
