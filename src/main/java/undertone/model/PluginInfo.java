package undertone.model;

/// An analysis from the user's plug-in folder.
///
/// @param name as an [AnalysisSpec] has it
/// @param description what it finds, one sentence
/// @param trouble why it cannot be used, for people; empty where it can
public record PluginInfo(String name, String description, String trouble) {}
