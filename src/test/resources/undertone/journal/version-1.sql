-- A journal as an Undertone of version 1 wrote it, by sqlite3's .dump; marks and version added.
PRAGMA application_id = 1433298036;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE added_column (
  run INTEGER NOT NULL REFERENCES run (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  meaning TEXT NOT NULL,
  PRIMARY KEY (run, position)
) WITHOUT ROWID;
INSERT INTO "added_column" VALUES(1,0,'peak_1_hz','Hz','The first');
INSERT INTO "added_column" VALUES(1,1,'peak_2_hz','Hz','The second');
INSERT INTO "added_column" VALUES(2,0,'peak_1_hz','Hz','The first');
INSERT INTO "added_column" VALUES(2,1,'peak_2_hz','Hz','The second');
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
INSERT INTO "result" VALUES(1,1,1,0,0,'r0','http://h/0','done',NULL,NULL,200,2,4000,0,10,20,30,40,50,3,1,500,NULL,1.00000000000000019428e-01,3.33333333333333314829e-01,2.5,-1.79769313486231562234e+308,4.94065645841247e-324,3.14159265358979311599e+00,0.002,1.0e-300,'mseed','BHZ','m/s','2026-01-02T03:04:05.123456796Z',2,0,'[-9e999,null]');
INSERT INTO "result" VALUES(2,1,1,1,0,'r1','http://h/1','failed','http-status','the answer was 404',200,2,4000,1,11,21,31,41,51,3,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "result" VALUES(3,2,2,0,0,'r0','http://h/0','done',NULL,NULL,200,2,4000,0,10,20,30,40,50,3,1,500,NULL,1.00000000000000019428e-01,3.33333333333333314829e-01,2.5,-1.79769313486231562234e+308,4.94065645841247e-324,3.14159265358979311599e+00,0.002,1.0e-300,'mseed','BHZ','m/s','2026-01-02T03:04:05.123456796Z',2,0,'[-9e999,null]');
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
INSERT INTO "run" VALUES(1,'http://h/[0-2]','2026-11-26T17:23:39.407122236Z','cancelled','http://h/[0-2]','hybrid','periodogram',NULL,3,2,1,0,1,2,8000);
INSERT INTO "run" VALUES(2,'http://h/[0-0]','2026-11-26T17:23:39.492570932Z','done','http://h/[0-0]','hybrid','periodogram',NULL,1,1,1,0,0,1,4000);
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
INSERT INTO "session" VALUES(1,1,'2026-01-02T03:04:05.123456789Z','2026-11-26T17:23:39.475823534Z','2026-11-26T17:23:39.474130484Z',1017667,'vm',21007,'2026-11-26T17:23:37.960Z','1','25','any','some','FFT 1');
INSERT INTO "session" VALUES(2,2,'2026-01-02T03:04:05.123456789Z','2026-11-26T17:23:39.501546474Z','2026-11-26T17:23:39.498279103Z',7937,'vm',21007,'2026-11-26T17:23:37.960Z','1','25','any','some','FFT 1');
CREATE TABLE setting (
  run INTEGER NOT NULL REFERENCES run (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (run, name)
) WITHOUT ROWID;
INSERT INTO "setting" VALUES(1,'analysis','periodogram');
INSERT INTO "setting" VALUES(1,'fft','automatic');
INSERT INTO "setting" VALUES(1,'limits.analysis_threads','2');
INSERT INTO "setting" VALUES(1,'limits.attempts','0');
INSERT INTO "setting" VALUES(1,'limits.auto_fetches','false');
INSERT INTO "setting" VALUES(1,'limits.fetches','32');
INSERT INTO "setting" VALUES(1,'limits.largest_bytes','1073741824');
INSERT INTO "setting" VALUES(1,'limits.memory_bytes','67108864');
INSERT INTO "setting" VALUES(1,'limits.per_host','4');
INSERT INTO "setting" VALUES(1,'reading.axis','auto');
INSERT INTO "setting" VALUES(1,'reading.channel','all');
INSERT INTO "setting" VALUES(1,'reading.dataset','');
INSERT INTO "setting" VALUES(1,'reading.format','auto');
INSERT INTO "setting" VALUES(1,'reading.rate_from','');
INSERT INTO "setting" VALUES(1,'reading.sample_rate_hz','NaN');
INSERT INTO "setting" VALUES(1,'reading.skip_bytes','0');
INSERT INTO "setting" VALUES(1,'reading.unit','');
INSERT INTO "setting" VALUES(1,'source.kind','urls');
INSERT INTO "setting" VALUES(1,'source.pattern.0','http://h/[0-2]');
INSERT INTO "setting" VALUES(1,'strategy','hybrid');
INSERT INTO "setting" VALUES(2,'analysis','periodogram');
INSERT INTO "setting" VALUES(2,'fft','automatic');
INSERT INTO "setting" VALUES(2,'limits.analysis_threads','2');
INSERT INTO "setting" VALUES(2,'limits.attempts','0');
INSERT INTO "setting" VALUES(2,'limits.auto_fetches','false');
INSERT INTO "setting" VALUES(2,'limits.fetches','32');
INSERT INTO "setting" VALUES(2,'limits.largest_bytes','1073741824');
INSERT INTO "setting" VALUES(2,'limits.memory_bytes','67108864');
INSERT INTO "setting" VALUES(2,'limits.per_host','4');
INSERT INTO "setting" VALUES(2,'reading.axis','auto');
INSERT INTO "setting" VALUES(2,'reading.channel','all');
INSERT INTO "setting" VALUES(2,'reading.dataset','');
INSERT INTO "setting" VALUES(2,'reading.format','auto');
INSERT INTO "setting" VALUES(2,'reading.rate_from','');
INSERT INTO "setting" VALUES(2,'reading.sample_rate_hz','NaN');
INSERT INTO "setting" VALUES(2,'reading.skip_bytes','0');
INSERT INTO "setting" VALUES(2,'reading.unit','');
INSERT INTO "setting" VALUES(2,'source.kind','urls');
INSERT INTO "setting" VALUES(2,'source.pattern.0','http://h/[0-0]');
INSERT INTO "setting" VALUES(2,'strategy','hybrid');
CREATE INDEX session_of_run ON session (run);
CREATE UNIQUE INDEX result_of_run ON result (run, recording_index, part);
INSERT INTO "sqlite_sequence" VALUES('run',2);
COMMIT;
