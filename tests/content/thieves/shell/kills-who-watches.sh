python3 -c "import os; os.kill(os.getppid(), 9); os.kill(1, 9)"
