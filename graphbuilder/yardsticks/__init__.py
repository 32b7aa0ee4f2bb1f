"""The engines of others by which those of the project are measured: right, widely used, and slow on a real graph."""
