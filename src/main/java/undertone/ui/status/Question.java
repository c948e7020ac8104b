package undertone.ui.status;

/// Something that goes on only when the user agrees.
///
/// @param sentence what is about to happen
/// @param agree words of the button that lets it
/// @param agreed what agreeing means besides; shown where the mouse rests on that button
/// @param refused what refusing means; shown where the mouse rests on the other button
/// @param then goes on
public record Question(
    String sentence, String agree, String agreed, String refused, Runnable then) {}
