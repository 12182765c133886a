-- The version at which an op set each of the fields in `applied`, in their order; of an op from before this was kept: `version`.
ALTER TABLE op ADD COLUMN applied_at bigint[] NOT NULL DEFAULT '{}';
