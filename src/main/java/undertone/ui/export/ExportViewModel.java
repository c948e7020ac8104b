package undertone.ui.export;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import undertone.export.CsvProfile;
import undertone.export.ExportFormat;
import undertone.export.ExportPreview;
import undertone.export.ExportProgress;
import undertone.export.ExportTerms;
import undertone.filter.Filter;
import undertone.model.ResultTable;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// What is to be exported, and how far that is.
public final class ExportViewModel {
  private static final Words WORDS = Words.of(ExportViewModel.class);

  private static final int PREVIEWED = 3;

  private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.CSV);
  private final ObjectProperty<Character> separator = new SimpleObjectProperty<>(';');
  private final ObjectProperty<Character> decimal = new SimpleObjectProperty<>(',');
  private final BooleanProperty onlyWanted = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper everything = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper wanted = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper mistake = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Export> writing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper course = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper end = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
  private @Nullable ResultTable table;
  private @Nullable Filter filter;
  private @Nullable BitSet chosen;

  /// Nothing to export yet.
  public ExportViewModel() {
    format.subscribe(this::look);
    separator.subscribe(this::look);
    decimal.subscribe(this::look);
    onlyWanted.subscribe(this::look);
  }

  /// Takes in what there is to export.
  ///
  /// @param now the results
  /// @param inForce the filter; null while every row is wanted
  /// @param rows that it wants of those that were looked at; null while every row is wanted
  public void show(ResultTable now, @Nullable Filter inForce, @Nullable BitSet rows) {
    table = now;
    filter = inForce;
    chosen = rows;
    boolean some = inForce != null && rows != null;
    filtered.set(some);
    onlyWanted.set(some);
    everything.set(WORDS.text("everything", Noun.ROW.of(now.size())));
    wanted.set(
        inForce != null && rows != null
            ? WORDS.text("wanted", Noun.ROW.of(rows.cardinality()), inForce.text())
            : WORDS.text("wanted.none"));
    if (writing.get() == null) {
      end.set("");
      written.set(null);
    }
    look();
  }

  private void look() {
    var terms = terms();
    if (table == null || terms == null) {
      preview.set("");
      return;
    }
    int size = table.size();
    var from = table;
    var rows =
        onlyWanted.get() && chosen != null
            ? chosen.stream().filter(row -> row < size)
            : IntStream.range(0, size);
    preview.set(
        ExportPreview.of(terms, table.schema(), rows.limit(PREVIEWED).mapToObj(from::at).toList()));
  }

  private @Nullable ExportTerms terms() {
    try {
      var excel = CsvProfile.excel(separator.get(), decimal.get());
      mistake.set("");
      return new ExportTerms(format.get(), excel);
    } catch (IllegalArgumentException e) {
      boolean matters = format.get() == ExportFormat.EXCEL;
      mistake.set(matters ? WORDS.text("marks.same") : "");
      return matters ? null : ExportTerms.of(format.get());
    }
  }

  /// Begins to write.
  ///
  /// @param file to make or replace
  /// @return what is to be done; null where something is being written or nothing can be
  public @Nullable Export begin(Path file) {
    var terms = terms();
    if (table == null || terms == null || writing.get() != null) {
      return null;
    }
    var export =
        new Export(table, onlyWanted.get() ? filter : null, file, terms, new ExportProgress());
    writing.set(export);
    end.set("");
    written.set(null);
    frame();
    return export;
  }

  /// Looks how far it is.
  public void frame() {
    var export = writing.get();
    if (export == null) {
      return;
    }
    var progress = export.progress();
    if (progress.finished() > 0) {
      done.set(progress.finished());
      course.set(WORDS.text("finishing", Math.round(100 * progress.finished())));
      return;
    }
    done.set(progress.total() == 0 ? 0 : (double) progress.rows() / progress.total());
    course.set(
        WORDS.text(
            "course",
            Amounts.count(progress.rows()),
            Noun.ROW.of(progress.total()),
            Amounts.rate(progress.rowsPerSecond()),
            Amounts.about(progress.secondsLeft())));
  }

  /// Ends what is being written: no trace of it stays.
  public void cancel() {
    var export = writing.get();
    if (export != null) {
      export.progress().cancel();
    }
  }

  /// It is over.
  ///
  /// @param sentence how it ended
  /// @param file that is there now; null where none is
  public void over(String sentence, @Nullable Path file) {
    writing.set(null);
    end.set(sentence);
    written.set(file);
  }

  /// The format.
  ///
  /// @return may be set
  public ObjectProperty<ExportFormat> format() {
    return format;
  }

  /// What stands between two cells in CSV for Excel.
  ///
  /// @return may be set
  public ObjectProperty<Character> separator() {
    return separator;
  }

  /// The decimal mark in CSV for Excel.
  ///
  /// @return may be set
  public ObjectProperty<Character> decimal() {
    return decimal;
  }

  /// Whether only what the filter wants is written.
  ///
  /// @return may be set where there is a filter
  public BooleanProperty onlyWanted() {
    return onlyWanted;
  }

  /// Whether a filter is in force.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty filtered() {
    return filtered.getReadOnlyProperty();
  }

  /// How much everything is.
  ///
  /// @return observable, for people
  public ReadOnlyStringProperty everything() {
    return everything.getReadOnlyProperty();
  }

  /// How much the filter wants.
  ///
  /// @return observable, for people
  public ReadOnlyStringProperty wanted() {
    return wanted.getReadOnlyProperty();
  }

  /// What the file will look like.
  ///
  /// @return observable: three rows
  public ReadOnlyStringProperty preview() {
    return preview.getReadOnlyProperty();
  }

  /// What is wrong with the choice.
  ///
  /// @return observable; empty while all is well
  public ReadOnlyStringProperty mistake() {
    return mistake.getReadOnlyProperty();
  }

  /// What is being written.
  ///
  /// @return observable; null while nothing is
  public ReadOnlyObjectProperty<@Nullable Export> writing() {
    return writing.getReadOnlyProperty();
  }

  /// How much of it is written.
  ///
  /// @return observable, from 0 to 1
  public ReadOnlyDoubleProperty done() {
    return done.getReadOnlyProperty();
  }

  /// Rows, rate and time left.
  ///
  /// @return observable, for people
  public ReadOnlyStringProperty course() {
    return course.getReadOnlyProperty();
  }

  /// How the last one ended.
  ///
  /// @return observable; empty while there is none
  public ReadOnlyStringProperty end() {
    return end.getReadOnlyProperty();
  }

  /// The file that was written last.
  ///
  /// @return observable; null while there is none
  public ReadOnlyObjectProperty<@Nullable Path> written() {
    return written.getReadOnlyProperty();
  }

  /// The formats to choose from.
  static List<ExportFormat> formats() {
    return List.of(ExportFormat.values());
  }
}
