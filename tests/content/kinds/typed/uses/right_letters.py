from solution import by_letter

found = by_letter(name for name in ("Ann", "Bo"))
found["A"].append("Al")
found.setdefault("C", []).extend(["Cy"])
shown = found["A"][0].upper()
everybody: list[str] = sum(by_letter({"Di"}).values(), [])
