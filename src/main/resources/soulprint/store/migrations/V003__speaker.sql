-- The name of the person who speaks, where the export gives one that says more than the role.

ALTER TABLE soulprint.messages ADD COLUMN speaker text;
