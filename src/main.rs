//! The program: reads the command line and hands over to [`nazar::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    nazar::cli::main(std::env::args_os())
}
