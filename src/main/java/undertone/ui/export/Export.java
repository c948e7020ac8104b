package undertone.ui.export;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import undertone.export.ExportProgress;
import undertone.export.ExportTerms;
import undertone.filter.Filter;
import undertone.model.ResultTable;

/// A file of results that is to be written. Immutable, but for how far it is.
///
/// @param table where the results are
/// @param filter says which of them; null for all
/// @param file to make or replace
/// @param terms how it is written
/// @param progress how far it is
public record Export(
    ResultTable table,
    @Nullable Filter filter,
    Path file,
    ExportTerms terms,
    ExportProgress progress) {}
