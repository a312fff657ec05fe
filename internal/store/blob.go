package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"

	"counterclaim/internal/ledger"
)

// blobMax bounds what a blob may unpack to, so that a damaged or hostile one
// cannot take all memory.
const blobMax = 1 << 30

var packer = sync.OnceValues(func() (*zstd.Encoder, error) {
	return zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
})

var unpacker = sync.OnceValues(func() (*zstd.Decoder, error) {
	return zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(blobMax))
})

// querier is a pool or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// keepBlob keeps b under its hash, unless it is kept.
func keepBlob(ctx context.Context, tx *sql.Tx, mediaType, hash string, b []byte) error {
	var kept int
	err := tx.QueryRowContext(ctx, "SELECT 1 FROM blobs WHERE sha256 = $1", hash).Scan(&kept)
	if err == nil || !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	enc, err := packer()
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO blobs (sha256, media_type, size, zstd) VALUES ($1, $2, $3, $4)",
		hash, column(mediaType), len(b), enc.EncodeAll(b, nil))
	return err
}

// blob returns the bytes whose hash is given.
func blob(ctx context.Context, q querier, hash string) ([]byte, error) {
	var packed []byte
	err := q.QueryRowContext(ctx, "SELECT zstd FROM blobs WHERE sha256 = $1", hash).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("blob %s: %w", hash, ledger.ErrNotFound)
	}
	if err != nil {
		return nil, err
	}
	dec, err := unpacker()
	if err != nil {
		return nil, err
	}
	b, err := dec.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("blob %s does not unpack: %w", hash, ledger.ErrDamaged)
	}
	if ledger.HashOf(b) != hash {
		return nil, fmt.Errorf("blob %s holds other bytes than its hash says: %w", hash, ledger.ErrDamaged)
	}
	return b, nil
}
