package undertone.analysis;

import java.util.List;
import undertone.model.ResultColumn;
import undertone.model.Signal;

/// A further analysis, from a jar in the user's plug-in folder, where [java.util.ServiceLoader]
/// finds it: a public class with a public constructor without parameters, whose name stands in
/// `META-INF/services/undertone.analysis.Analysis`.
///
/// Every analysis thread has an instance of its own, which sees one signal after the other: fields
/// can serve as working memory, static ones cannot.
public interface Analysis {

  /// What the user asks for it by.
  ///
  /// @return letters, digits, dots, hyphens and underscores, at most 64, a letter first
  String name();

  /// What it finds, for people.
  ///
  /// @return one sentence
  String description();

  /// The columns that it adds to a run's results.
  ///
  /// @return at least one; always the same ones, with names that no other column has
  List<ResultColumn> columns();

  /// Looks at a signal. Whatever this throws fails that recording, and no other.
  ///
  /// @param signal N finite samples, at least 1; to be read only, and gone after the call
  /// @return as many numbers as there are columns, in their order; NaN where there is none
  double[] figures(Signal signal);
}
