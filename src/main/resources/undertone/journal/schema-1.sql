-- The journal's tables, version 1: src/docs/journal.md says what the columns mean. A released version is never changed.
CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  started_at TEXT NOT NULL,
  state TEXT NOT NULL,
  source TEXT NOT NULL,
  strategy TEXT NOT NULL,
  analysis TEXT NOT NULL,
  seed INTEGER,
  total INTEGER NOT NULL,
  landed INTEGER NOT NULL DEFAULT 0,
  analysed INTEGER NOT NULL DEFAULT 0,
  no_data INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  result_rows INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE setting (
  run INTEGER NOT NULL REFERENCES run (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (run, name)
) WITHOUT ROWID;
CREATE TABLE added_column (
  run INTEGER NOT NULL REFERENCES run (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  meaning TEXT NOT NULL,
  PRIMARY KEY (run, position)
) WITHOUT ROWID;
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run (id),
  started_at TEXT NOT NULL,
  ended_at TEXT,
  seen_at TEXT NOT NULL,
  elapsed_us INTEGER NOT NULL DEFAULT 0,
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  process_started_at TEXT NOT NULL,
  undertone TEXT NOT NULL,
  java TEXT NOT NULL,
  os TEXT NOT NULL,
  cpu TEXT NOT NULL,
  fft TEXT NOT NULL
);
CREATE INDEX session_of_run ON session (run);
CREATE TABLE cut (
  run INTEGER NOT NULL REFERENCES run (id),
  position INTEGER NOT NULL,
  recording_index INTEGER NOT NULL,
  PRIMARY KEY (run, position)
) WITHOUT ROWID;
CREATE TABLE result (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run (id),
  session INTEGER NOT NULL REFERENCES session (id),
  recording_index INTEGER NOT NULL,
  part INTEGER NOT NULL,
  recording TEXT NOT NULL,
  url TEXT NOT NULL,
  status TEXT NOT NULL,
  cause TEXT,
  error TEXT,
  http_status INTEGER,
  attempts INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  queued_us INTEGER NOT NULL,
  requested_us INTEGER,
  first_byte_us INTEGER,
  received_us INTEGER,
  analysis_started_us INTEGER,
  done_us INTEGER,
  fetch_lane INTEGER,
  analysis_lane INTEGER,
  n_samples INTEGER,
  sample_rate_hz REAL,
  mean REAL,
  rms REAL,
  std REAL,
  min REAL,
  max REAL,
  dominant_frequency_hz REAL,
  frequency_resolution_hz REAL,
  peak_amplitude REAL,
  format TEXT,
  channel TEXT,
  unit TEXT,
  start_time TEXT,
  gaps INTEGER,
  overlaps INTEGER,
  added TEXT
);
CREATE UNIQUE INDEX result_of_run ON result (run, recording_index, part);
