package undertone.ui.results;

import java.util.function.Function;
import undertone.model.Landed;

/// A column of the table.
///
/// @param id unique in a run; what it is remembered by, and its head on a clipboard
/// @param title its head on the screen, with the unit
/// @param meaning for the tooltip
/// @param words whether it holds words rather than numbers
/// @param usual a text of usual length, which it is wide enough for
/// @param text a cell on the screen
/// @param exact a cell on a clipboard: numbers in full, empty where there is none
record ResultField(
    String id,
    String title,
    String meaning,
    boolean words,
    String usual,
    Function<Landed, String> text,
    Function<Landed, String> exact) {}
