// Package engine is what differs between SQLite and PostgreSQL: how a ledger is
// found, made, opened, locked and indexed, and what the databases' errors mean
// in a sentence about the ledger. Everything else of package store is the same
// SQL for both.
//
// # SQLite
//
// One file in WAL mode. One connection writes, with synchronous=FULL, so that an
// acknowledged commit survives a power cut; a few others read, with query_only.
// A file that cannot be written is opened for reading. The file's application ID
// tells a ledger from any other database.
//
// # PostgreSQL
//
// One schema of one database, the first of the connection's search_path. A
// writer locks the table of entries against other writers, since sequences
// without gaps need one order, and asks for synchronous_commit whatever the
// server's settings say.
//
// # Schemas
//
// Each engine has its own folder of migrations. They are looked at only if the
// number in the ledger is not [Schema].
package engine
