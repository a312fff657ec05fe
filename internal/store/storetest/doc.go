// Package storetest starts a PostgreSQL server for tests, in a temporary folder,
// on a Unix socket only, and stops it. Only tests import it.
//
// A [Server] is a real one, found among the machine's programs; scripts/postgres
// installs them. Its data is thrown away with it. It listens on no network port,
// so that any number of them run side by side.
package storetest
