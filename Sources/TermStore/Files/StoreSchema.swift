internal import GRDB

/// How the tables of a store came to be, step by step. A step that was released is never changed.
enum StoreSchema {
  /// The number of steps, which the file's header has too (`PRAGMA user_version`).
  static let number: Int32 = 2

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: first)
      try database.execute(
        sql: "PRAGMA application_id = \(StoreHeader.applicationIdentifier); PRAGMA user_version = 1"
      )
    }
    migrator.registerMigration("2") { database in
      try database.execute(sql: second)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }

  /// Whether all steps were taken.
  static func isCurrent(_ database: Database) throws -> Bool {
    try migrator.hasCompletedMigrations(database)
  }

  /// Texts keep what is needed to be mended and written out again.
  private static let second = """
    ALTER TABLE document ADD COLUMN reading TEXT;
    ALTER TABLE segment ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE segment ADD COLUMN isObsolete INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE segment ADD COLUMN isTranslatable INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE segment ADD COLUMN isLocked INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE segment ADD COLUMN sourceStart INTEGER;
    ALTER TABLE segment ADD COLUMN sourceEnd INTEGER;
    ALTER TABLE segment ADD COLUMN targetStart INTEGER;
    ALTER TABLE segment ADD COLUMN targetEnd INTEGER;
    ALTER TABLE segment ADD COLUMN isFixed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE finding ADD COLUMN fixStart INTEGER;
    ALTER TABLE finding ADD COLUMN fixEnd INTEGER;
    ALTER TABLE finding ADD COLUMN fixText TEXT;
    CREATE INDEX segmentBySentence ON segment(documentID, sourceStart, targetStart);
    CREATE TABLE documentFile (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      documentID INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      bytes BLOB NOT NULL,
      UNIQUE (documentID, position)
    );
    CREATE TABLE sentence (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      documentID INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      isTarget INTEGER NOT NULL,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      original TEXT NOT NULL,
      gap TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 0,
      UNIQUE (documentID, isTarget, position)
    );
    CREATE TABLE segmentLink (
      segmentID INTEGER PRIMARY KEY REFERENCES segment(id) ON DELETE CASCADE,
      source TEXT NOT NULL,
      target TEXT NOT NULL,
      links TEXT NOT NULL,
      isFixed INTEGER NOT NULL DEFAULT 0,
      version INTEGER NOT NULL DEFAULT 0
    );
    """

  private static let first = """
    CREATE TABLE event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      time INTEGER NOT NULL,
      author TEXT NOT NULL,
      kind TEXT NOT NULL,
      summary TEXT NOT NULL,
      before TEXT,
      undoes INTEGER REFERENCES event(id),
      undoneBy INTEGER REFERENCES event(id)
    );
    CREATE TABLE concept (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
      isDecided INTEGER NOT NULL DEFAULT 0,
      subject TEXT,
      definitions TEXT NOT NULL DEFAULT '[]',
      notes TEXT NOT NULL DEFAULT '[]',
      source TEXT,
      customers TEXT NOT NULL DEFAULT '[]',
      projects TEXT NOT NULL DEFAULT '[]',
      refs TEXT NOT NULL DEFAULT '[]',
      history TEXT NOT NULL DEFAULT '[]',
      fields TEXT NOT NULL DEFAULT '{}',
      evidence TEXT NOT NULL DEFAULT '',
      confidence REAL,
      frequency INTEGER,
      version INTEGER NOT NULL REFERENCES event(id),
      stamp INTEGER NOT NULL REFERENCES event(id)
    );
    CREATE INDEX conceptByPosition ON concept(position, id);
    CREATE INDEX conceptByState ON concept(state, position, id);
    CREATE TABLE term (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      conceptID INTEGER NOT NULL REFERENCES concept(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''),
      language TEXT NOT NULL,
      status TEXT CHECK (status IN ('preferred', 'admitted', 'deprecated', 'superseded',
        'forbidden', 'proposed', 'rejected')),
      kind TEXT,
      partOfSpeech TEXT,
      gender TEXT,
      location TEXT,
      region TEXT,
      notes TEXT NOT NULL DEFAULT '[]',
      contexts TEXT NOT NULL DEFAULT '[]',
      source TEXT,
      customers TEXT NOT NULL DEFAULT '[]',
      projects TEXT NOT NULL DEFAULT '[]',
      refs TEXT NOT NULL DEFAULT '[]',
      history TEXT NOT NULL DEFAULT '[]',
      fields TEXT NOT NULL DEFAULT '{}',
      searchKey TEXT NOT NULL,
      pinyin TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX termByConcept ON term(conceptID, position);
    CREATE INDEX termByKey ON term(searchKey);
    CREATE TABLE eventConcept (
      conceptID INTEGER NOT NULL,
      eventID INTEGER NOT NULL REFERENCES event(id),
      PRIMARY KEY (conceptID, eventID)
    ) WITHOUT ROWID;
    CREATE TABLE document (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      sourceLanguage TEXT NOT NULL,
      targetLanguage TEXT NOT NULL,
      format TEXT,
      added INTEGER NOT NULL
    );
    CREATE TABLE segment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      documentID INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL DEFAULT '',
      source TEXT NOT NULL,
      target TEXT NOT NULL,
      state TEXT,
      links TEXT NOT NULL DEFAULT '',
      UNIQUE (documentID, position)
    );
    CREATE VIRTUAL TABLE segmentIndex USING fts5(
      source, target, pinyin, content = '', tokenize = 'ascii', detail = 'full'
    );
    CREATE TABLE indexFormat (number INTEGER NOT NULL);
    INSERT INTO indexFormat VALUES (0);
    CREATE TABLE finding (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      documentID INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      fingerprint TEXT NOT NULL,
      rule TEXT NOT NULL,
      severity TEXT NOT NULL,
      confidence REAL,
      segment INTEGER NOT NULL,
      source TEXT NOT NULL,
      target TEXT NOT NULL,
      sourceStart INTEGER, sourceEnd INTEGER,
      targetStart INTEGER, targetEnd INTEGER,
      message TEXT NOT NULL,
      cause TEXT NOT NULL,
      suggestion TEXT,
      isPresent INTEGER NOT NULL,
      decision TEXT CHECK (decision IN ('admit', 'forbid', 'fix', 'ignore')),
      reason TEXT,
      version INTEGER NOT NULL REFERENCES event(id),
      UNIQUE (documentID, fingerprint)
    );
    CREATE INDEX findingByCause ON finding(cause);
    """
}
