package undertone.ui.status;

/// Something that goes on only when the user agrees.
///
/// @param sentence what is about to happen
/// @param agree words of the button that lets it
/// @param then goes on
public record Question(String sentence, String agree, Runnable then) {}
