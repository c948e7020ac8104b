-- What people say of a run, and what the program said of it when it was over; a run is deleted in two steps.
ALTER TABLE run ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN verdict TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN deleted_at TEXT;
