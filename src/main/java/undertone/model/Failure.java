package undertone.model;

import java.io.Serializable;

/// Why one recording could not be surveyed, as a value.
///
/// @param cause the kind, by which failures are grouped and counted
/// @param message one sentence for people: what happened, with the figures that matter and, where
///   it helps, what to do; never a stack trace, and without the secrets of addresses
public record Failure(Cause cause, String message) implements Serializable {
  public Failure {
    message = Address.withoutSecret(message);
  }

  /// The kinds of failure, each with the words under which people see them counted.
  public enum Cause {
    /// The address is none that can be fetched.
    BAD_ADDRESS("bad address"),
    /// A file is not there, may not be read, is none, or changed while it was read.
    FILE("unreadable file"),
    /// The host's name could not be resolved.
    UNKNOWN_HOST("unknown host"),
    /// No connection could be made.
    CONNECT("no connection"),
    /// The proxy does not let the request through.
    PROXY("refused by the proxy"),
    /// TLS could not be agreed upon, or the certificate is not trusted.
    TLS("TLS failed"),
    /// The server took longer than the time limit.
    TIMEOUT("timed out"),
    /// The connection broke before the answer began or in mid-answer.
    RESET("connection reset"),
    /// The server sent elsewhere, but not to anywhere that can be followed.
    REDIRECT("bad redirect"),
    /// A status other than 2xx.
    HTTP_STATUS("error status"),
    /// The body ended before the length that the server had announced.
    SHORT_BODY("truncated body"),
    /// The server's statements about the length do not fit together or do not fit the body.
    WRONG_LENGTH("wrong length"),
    /// The body is packed in a way that Undertone does not know, or that cannot be unpacked.
    ENCODED("packed body"),
    /// The body is larger than Undertone takes.
    TOO_LARGE("too large"),
    /// The answer breaks the HTTP protocol.
    PROTOCOL("not valid HTTP"),
    /// No decoder knows this format.
    UNKNOWN_FORMAT("unknown format"),
    /// The bytes are not what the format says they are.
    UNDECODABLE("undecodable"),
    /// The recording has no channel of the name or number that was asked for.
    NO_CHANNEL("no such channel"),
    /// The recording has no samples.
    EMPTY("no samples"),
    /// A sample is NaN or infinite.
    NOT_FINITE("not finite"),
    /// An analysis from the user's plug-in folder did not do what it should.
    PLUGIN("plug-in failed"),
    /// The recording needs more memory than the program has.
    OUT_OF_MEMORY("out of memory"),
    /// A fault in Undertone itself; the log has the details.
    INTERNAL("internal fault");

    private final String label;

    Cause(String label) {
      this.label = label;
    }

    /// A few words for counts and legends, lower case.
    ///
    /// @return the words
    public String label() {
      return label;
    }
  }
}
