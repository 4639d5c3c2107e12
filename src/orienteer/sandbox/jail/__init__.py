"""What confines a process, called in the zygote and its children: the kernel's mechanisms, one a file."""
