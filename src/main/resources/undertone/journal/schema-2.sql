-- What people say of a run, and what the program said of it when it was over; a run is deleted in two steps.
ALTER TABLE run ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN verdict TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN deleted_at TEXT;
-- What a source listed, so that it can be told how it has changed; and who works on a run, whatever the clock says.
CREATE TABLE listed (
  run INTEGER NOT NULL REFERENCES run (id),
  position INTEGER NOT NULL,
  entries BLOB NOT NULL,
  PRIMARY KEY (run, position)
);
ALTER TABLE session ADD COLUMN process_mark TEXT NOT NULL DEFAULT '';
