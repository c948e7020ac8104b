package undertone.filter;

import org.jspecify.annotations.Nullable;

/// One of the conditions that a filter joins at its top.
///
/// @param at where it begins in the text
/// @param end where it ends
/// @param column whose values it looks at; null where it is not a single condition
record Clause(int at, int end, @Nullable Column column) {}
