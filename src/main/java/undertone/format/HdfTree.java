package undertone.format;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.links.ExternalLink;
import io.jhdf.links.SoftLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the dataset in an HDF5 file. Follows links itself: jHDF would open other files of this
/// computer where a downloaded one says so.
final class HdfTree {
  private static final String GWOSC = "/strain/Strain";
  private static final int DEEPEST = 64;
  private static final int MOST_NODES = 10_000;
  private static final int NAMED = 12;
  private final HdfFile file;
  private final Set<Long> seen = new HashSet<>();
  private final List<Dataset> signals = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  /// A tree.
  ///
  /// @param file open
  HdfTree(HdfFile file) {
    this.file = file;
  }

  /// Finds the dataset of a path, or the one that nobody needs to name.
  ///
  /// @param path as the user has it; empty for none
  /// @return one that can be a signal
  /// @throws Malformed if there is none, or more than one
  Dataset find(String path) throws Malformed {
    if (!path.isEmpty()) {
      return named(path);
    }
    if (resolve(GWOSC, 0) instanceof Dataset strain && HdfNumbers.canBeSignal(strain)) {
      return strain;
    }
    collect(file, 0);
    if (signals.size() == 1) {
      return signals.getFirst();
    }
    throw new Malformed(
        signals.isEmpty()
            ? "it has no dataset of numbers in one or two dimensions" + list(others)
            : "it has %,d datasets that can be signals: name the one you want%s"
                .formatted(signals.size(), list(paths())));
  }

  private Dataset named(String path) throws Malformed {
    var node = resolve(path, 0);
    if (node instanceof Dataset dataset) {
      if (HdfNumbers.canBeSignal(dataset)) {
        return dataset;
      }
      throw new Malformed("%s holds %s".formatted(path, HdfNumbers.describe(dataset)));
    }
    if (node != null) {
      throw new Malformed("%s is a group and no dataset".formatted(path));
    }
    collect(file, 0);
    throw new Malformed("it has no dataset %s%s".formatted(path, list(paths())));
  }

  private List<String> paths() {
    return signals.stream().map(Dataset::getPath).toList();
  }

  private static String list(List<String> paths) {
    if (paths.isEmpty()) {
      return "";
    }
    var named = paths.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = paths.size() - NAMED;
    return " (it has %s%s)"
        .formatted(
            named.replaceAll("[^ -~]", "?").substring(0, Math.min(named.length(), 500)),
            more > 0 ? " and %,d more".formatted(more) : "");
  }

  /// Links that lead to links can make few bytes into a walk without end.
  private static final int MOST_FOLLOWED = 1_000;

  private int followed;

  private @Nullable Node resolve(String path, int depth) throws Malformed {
    Node node = file;
    for (var name : path.split("/", -1)) {
      if (name.isEmpty()) {
        continue;
      }
      if (!(node instanceof Group group)) {
        return null;
      }
      node = followed(group, group.getChild(name), depth);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  private @Nullable Node followed(Group group, @Nullable Node node, int depth) throws Malformed {
    if (node instanceof ExternalLink) {
      throw new Malformed("%s lies in another file".formatted(node.getPath()));
    }
    if (!(node instanceof SoftLink link)) {
      return node;
    }
    if (depth == DEEPEST || ++followed > MOST_FOLLOWED) {
      throw new Malformed("its links lead in a circle (%s)".formatted(link.getPath()));
    }
    var target = link.getTargetPath();
    return resolve(target.startsWith("/") ? target : group.getPath() + target, depth + 1);
  }

  /// Links are left out: what they lead to is found where it is.
  private void collect(Group group, int depth) throws Malformed {
    for (var node : group.getChildren().values()) {
      if (node instanceof SoftLink
          || node instanceof ExternalLink
          || !seen.add(node.getAddress())) {
        continue;
      }
      if (seen.size() > MOST_NODES) {
        throw new Malformed(
            "it has more than %,d groups and datasets: name the one you want"
                .formatted(MOST_NODES));
      }
      if (node instanceof Group inner && depth < DEEPEST) {
        collect(inner, depth + 1);
      } else if (node instanceof Dataset dataset) {
        if (HdfNumbers.canBeSignal(dataset)) {
          signals.add(dataset);
        } else {
          others.add("%s: %s".formatted(dataset.getPath(), HdfNumbers.describe(dataset)));
        }
      }
    }
  }
}
