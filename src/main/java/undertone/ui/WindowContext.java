package undertone.ui;

import java.nio.file.Path;
import undertone.model.DataService;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;
import undertone.ui.network.CredentialStore;

/// What the window needs and does not own.
///
/// @param engine makes runs; closed by whoever made it, after the window
/// @param service the simulated service, whose knobs the window turns; closed likewise
/// @param settingsFile where the window remembers its settings; need not exist
/// @param folders where the user's own things lie
/// @param credentials keeps what is shown to hosts
/// @param dialogs asks the user for files
/// @param keeps whether runs may be kept at all
/// @param version of the program, for About
/// @param closed called once, on a thread of the window, when all is over
public record WindowContext(
    Engine engine,
    DataService service,
    Path settingsFile,
    UserFolders folders,
    CredentialStore credentials,
    FileDialogs dialogs,
    boolean keeps,
    String version,
    Runnable closed) {}
