package undertone.format;

import java.util.Set;

/// Extensions of formats that people keep recordings in, or other things beside them, and that
/// nothing here reads. Servers send them as plain bytes, and bytes read as samples give numbers
/// that look like findings. An extension that a format goes by is not looked up here.
final class ForeignNames {
  private static final Set<String> EXTENSIONS =
      Set.of(
          """
          mat nc sac gse2 segy sgy seg2 edf bdf gdf vhdr set fif cnt tdms uff unv lvm root
          parquet feather arrow avro pkl pickle rds fits flac mp3 ogg opus m4a aac aif
          aiff au caf mp4 json xml html htm pdf png jpg jpeg gif svg xls xlsx ods doc docx zip
          gz tgz bz2 xz zst lz4 7z rar tar gpg pgp age enc\
          """
              .split("\\s+"));

  private ForeignNames() {}

  /// Whether an extension is one of them.
  ///
  /// @param extension lower case, without the dot
  /// @return true if no format here reads such files
  static boolean has(String extension) {
    return EXTENSIONS.contains(extension);
  }
}
