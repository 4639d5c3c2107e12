"""Content as its authors write it: the model, the loader and the lint. The only part of curriculum that knows YAML."""
