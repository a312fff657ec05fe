//go:build unix

package storetest

import (
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"strconv"
	"syscall"
)

// owner returns who may run the server in place of root, for whom it refuses to
// run; false if this process is not root's.
func owner() (syscall.Credential, bool, error) {
	if os.Geteuid() != 0 {
		return syscall.Credential{}, false, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uerr := strconv.ParseUint(u.Uid, 10, 32)
		gid, gerr := strconv.ParseUint(u.Gid, 10, 32)
		if uerr == nil && gerr == nil {
			return syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, true, nil
		}
	}
	return syscall.Credential{}, false, fmt.Errorf("no user named postgres or nobody to run the server as")
}

func giveAway(folder string) error {
	who, other, err := owner()
	if err != nil || !other {
		return err
	}
	return os.Chown(folder, int(who.Uid), int(who.Gid))
}

func asOwner(cmd *exec.Cmd) {
	if who, other, err := owner(); err == nil && other {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &who}
	}
}
