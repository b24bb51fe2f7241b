//! Background loop.
