-- Who takes care of what waits, and until when: of lines, and of movements that no line shows. Few have a desk, so they
-- are found by it without an index over all lines.
CREATE TABLE desk (
  item_id  UUID         NOT NULL,
  of_line  BOOLEAN      NOT NULL,
  assignee VARCHAR(100) NULL,
  due_on   DATE         NULL,
  version  BIGINT       NOT NULL,
  CONSTRAINT pk_desk PRIMARY KEY (item_id),
  INDEX ix_desk_assignee (assignee, item_id),
  INDEX ix_desk_due (due_on, item_id)
);

INSERT INTO desk (item_id, of_line, assignee, due_on, version)
SELECT line_id, TRUE, assignee, due_on, 1 FROM outcome WHERE assignee IS NOT NULL OR due_on IS NOT NULL;

ALTER TABLE outcome DROP COLUMN assignee, DROP COLUMN due_on;

-- What persons did about a movement that no line shows, or said about it.
CREATE TABLE movement_note (
  id          UUID          NOT NULL,
  movement_id UUID          NOT NULL,
  what        VARCHAR(20)   NOT NULL,
  text        VARCHAR(2000) NULL,
  actor       VARCHAR(100)  NOT NULL,
  request_id  VARCHAR(64)   NOT NULL,
  written_at  DATETIME(6)   NOT NULL,
  CONSTRAINT pk_movement_note PRIMARY KEY (id),
  CONSTRAINT ck_movement_note_what CHECK (what IN ('ASSIGNED', 'COMMENTED')),
  INDEX ix_movement_note_movement (movement_id, written_at)
);

GRANT SELECT, INSERT, UPDATE ON desk TO ${service-role};
GRANT SELECT, INSERT ON movement_note TO ${service-role};
