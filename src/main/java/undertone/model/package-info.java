/// The vocabulary: what every other package says a recording, a signal, a finding, an outcome, a
/// setting is.
///
/// In: nothing. Out: immutable records, sealed types and enums, plus [undertone.model.ResultTable],
/// the one mutable type (many landed results as primitive columns; one writer at a time, readers on
/// any thread). Nothing here starts a thread, does I/O or knows a library beyond the JDK.
@NullMarked
package undertone.model;

import org.jspecify.annotations.NullMarked;
