package storetest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	_ "github.com/jackc/pgx/v5/stdlib" // The driver "pgx".
)

// ErrNotInstalled says that the machine has no PostgreSQL server.
var ErrNotInstalled = errors.New("PostgreSQL is not installed; run scripts/postgres")

// A Server is a PostgreSQL server for the length of some tests.
type Server struct {
	bin     string
	folder  string
	schemas atomic.Int64
}

// Start makes a database cluster in a new folder and starts a server on it. It
// returns [ErrNotInstalled] if there is no server to start.
func Start() (*Server, error) {
	bin, err := find()
	if err != nil {
		return nil, err
	}
	// The path of a Unix socket has at most some hundred bytes, and $TMPDIR may
	// be long.
	folder, err := os.MkdirTemp("/tmp", "storetest-")
	if err != nil {
		return nil, err
	}
	s := &Server{bin: bin, folder: folder}
	if err := s.prepare(); err != nil {
		os.RemoveAll(folder)
		return nil, err
	}
	return s, nil
}

func (s *Server) prepare() error {
	if err := giveAway(s.folder); err != nil {
		return err
	}
	err := s.run("initdb", "-D", s.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
	if err != nil {
		return err
	}
	return s.Restart()
}

// Restart starts a server that was stopped.
func (s *Server) Restart() error {
	settings := fmt.Sprintf("-c listen_addresses='' -c unix_socket_directories='%s' -c max_connections=200", s.folder)
	return s.run("pg_ctl", "-D", s.data(), "-w", "-t", "60", "-l", filepath.Join(s.folder, "log"), "-o", settings, "start")
}

// Crash stops the server as a power cut would: without a word to its clients,
// and without writing out what it holds.
func (s *Server) Crash() error {
	return s.run("pg_ctl", "-D", s.data(), "-m", "immediate", "-w", "stop")
}

// Stop stops the server and removes its folder.
func (s *Server) Stop() error {
	err := s.run("pg_ctl", "-D", s.data(), "-m", "fast", "-w", "stop")
	return errors.Join(err, os.RemoveAll(s.folder))
}

// Schema makes an empty schema and returns the address of a database whose
// tables go there.
func (s *Server) Schema(ctx context.Context) (address string, err error) {
	db, err := sql.Open("pgx", s.address("public"))
	if err != nil {
		return "", err
	}
	defer db.Close()
	name := fmt.Sprintf("test_%d", s.schemas.Add(1))
	if _, err := db.ExecContext(ctx, "CREATE SCHEMA "+name); err != nil {
		return "", err
	}
	return s.address(name), nil
}

func (s *Server) address(schema string) string {
	return "postgres://postgres@/postgres?host=" + url.QueryEscape(s.folder) + "&search_path=" + schema
}

func (s *Server) data() string { return filepath.Join(s.folder, "data") }

func (s *Server) run(program string, args ...string) error {
	cmd := exec.Command(filepath.Join(s.bin, program), args...)
	cmd.Dir = s.folder
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	asOwner(cmd)
	out, err := os.Create(filepath.Join(s.folder, program+".out"))
	if err != nil {
		return err
	}
	defer out.Close()
	// A file and not a pipe: the server inherits it, and Wait would wait for the
	// server to close its end.
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Run(); err != nil {
		said, _ := os.ReadFile(out.Name())
		return fmt.Errorf("%s: %w: %s", program, err, strings.TrimSpace(string(said)))
	}
	return nil
}

// find returns the folder of the newest server's programs.
func find() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		if path, err = filepath.EvalSymlinks(path); err == nil {
			return filepath.Dir(path), nil
		}
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(found) == 0 {
		return "", ErrNotInstalled
	}
	return filepath.Dir(slices.Max(found)), nil
}
